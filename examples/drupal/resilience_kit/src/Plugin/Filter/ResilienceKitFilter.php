<?php

declare(strict_types=1);

namespace Drupal\resilience_kit\Plugin\Filter;

use Drupal\Component\Utility\Html;
use Drupal\Core\StringTranslation\TranslatableMarkup;
use Drupal\filter\Attribute\Filter;
use Drupal\filter\FilterProcessResult;
use Drupal\filter\Plugin\FilterBase;
use Drupal\filter\Plugin\FilterInterface;

/**
 * Loads the script where a text has an element: `<div data-rk="service-finder" data-hromada="UA…">`.
 *
 * Whom it asks is not for texts to say: a form that sends to a stranger would look like one of this site.
 */
#[Filter(
  id: 'resilience_kit',
  title: new TranslatableMarkup('Resilience Kit: elements in texts'),
  type: FilterInterface::TYPE_TRANSFORM_REVERSIBLE,
  description: new TranslatableMarkup('Makes <code>&lt;div data-rk="service-finder"&gt;</code> the search for help, and others alike. Let it run after the filter that limits HTML tags.'),
)]
final class ResilienceKitFilter extends FilterBase {

  /**
   * {@inheritdoc}
   */
  public function process($text, $langcode): FilterProcessResult {
    $result = new FilterProcessResult($text);
    if (!str_contains($text, 'data-rk=') && !str_contains($text, '<rk-')) {
      return $result;
    }
    $document = Html::load($text);
    foreach ((new \DOMXPath($document))->query('//*[@data-rk or starts-with(local-name(), "rk-")]') as $element) {
      $element->removeAttribute('data-api');
      $element->removeAttribute('api');
    }
    $result
      ->setProcessedText(Html::serialize($document))
      ->addCacheTags(['config:resilience_kit.settings']);
    // Without an API there is no library.
    if ((string) \Drupal::config('resilience_kit.settings')->get('api') !== '') {
      $result->addAttachments(['library' => ['resilience_kit/kit']]);
    }
    return $result;
  }

  /**
   * {@inheritdoc}
   */
  public function tips($long = FALSE) {
    return $this->t('<code>&lt;div data-rk="service-finder"&gt;…&lt;/div&gt;</code> becomes the search for help.');
  }

}
