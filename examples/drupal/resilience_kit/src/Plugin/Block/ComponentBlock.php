<?php

declare(strict_types=1);

namespace Drupal\resilience_kit\Plugin\Block;

use Drupal\Core\Block\Attribute\Block;
use Drupal\Core\Block\BlockBase;
use Drupal\Core\Config\ConfigFactoryInterface;
use Drupal\Core\Form\FormStateInterface;
use Drupal\Core\Plugin\ContainerFactoryPluginInterface;
use Drupal\Core\StringTranslation\TranslatableMarkup;
use Symfony\Component\DependencyInjection\ContainerInterface;

/**
 * One component in a region of the page.
 */
#[Block(
  id: 'resilience_kit_component',
  admin_label: new TranslatableMarkup('Resilience Kit'),
  category: new TranslatableMarkup('Resilience Kit'),
)]
final class ComponentBlock extends BlockBase implements ContainerFactoryPluginInterface {

  /**
   * The attribute of each element that the one field of the block fills.
   */
  private const ELEMENTS = [
    'rk-service-finder' => 'hromada',
    'rk-intake-form' => 'form',
    'rk-impact-counter' => 'figure',
    'rk-impact-panel' => 'figures',
    'rk-mobile-team-schedule' => 'place',
  ];

  public function __construct(
    array $configuration,
    $plugin_id,
    $plugin_definition,
    private readonly ConfigFactoryInterface $configFactory,
  ) {
    parent::__construct($configuration, $plugin_id, $plugin_definition);
  }

  /**
   * {@inheritdoc}
   */
  public static function create(ContainerInterface $container, array $configuration, $plugin_id, $plugin_definition): static {
    return new static($configuration, $plugin_id, $plugin_definition, $container->get('config.factory'));
  }

  /**
   * {@inheritdoc}
   */
  public function defaultConfiguration(): array {
    return [
      'component' => 'rk-service-finder',
      'value' => '',
      'fallback' => '<a href="tel:1545">15-45</a> · <a href="tel:112">112</a>',
    ];
  }

  /**
   * {@inheritdoc}
   */
  public function blockForm($form, FormStateInterface $form_state): array {
    $form['component'] = [
      '#type' => 'select',
      '#title' => $this->t('Component'),
      '#options' => [
        'rk-service-finder' => $this->t('Search for help'),
        'rk-intake-form' => $this->t('Asking for help'),
        'rk-impact-counter' => $this->t('A result'),
        'rk-impact-panel' => $this->t('Results'),
        'rk-mobile-team-schedule' => $this->t('Visits of mobile teams'),
      ],
      '#default_value' => $this->configuration['component'],
    ];
    $form['value'] = [
      '#type' => 'textfield',
      '#title' => $this->t('Hromada (KATOTTG code), id of the form, or codes of figures'),
      '#default_value' => $this->configuration['value'],
    ];
    $form['fallback'] = [
      '#type' => 'textarea',
      '#title' => $this->t('What visitors see without JavaScript, as HTML'),
      '#default_value' => $this->configuration['fallback'],
      '#required' => TRUE,
    ];
    return $form;
  }

  /**
   * {@inheritdoc}
   */
  public function blockValidate($form, FormStateInterface $form_state): void {
    if (!preg_match('/^[\w.,\s-]*$/', (string) $form_state->getValue('value'))) {
      $form_state->setErrorByName('value', $this->t('Only letters, digits, dots, hyphens and commas.'));
    }
  }

  /**
   * {@inheritdoc}
   */
  public function blockSubmit($form, FormStateInterface $form_state): void {
    foreach (['component', 'value', 'fallback'] as $name) {
      $this->configuration[$name] = trim((string) $form_state->getValue($name));
    }
  }

  /**
   * {@inheritdoc}
   */
  public function build(): array {
    $settings = $this->configFactory->get('resilience_kit.settings');
    $tag = $this->configuration['component'];
    $value = $this->configuration['value'];
    if ($value === '' && in_array(self::ELEMENTS[$tag], ['hromada', 'place'], TRUE)) {
      $value = (string) $settings->get('hromada');
    }
    $build = [
      '#type' => 'html_tag',
      '#tag' => $tag,
      '#attributes' => $value === '' ? [] : [self::ELEMENTS[$tag] => $value],
      // Drupal takes out of it what could run.
      '#value' => $this->configuration['fallback'],
      '#cache' => ['tags' => $settings->getCacheTags()],
    ];
    if ((string) $settings->get('api') !== '') {
      $build['#attached']['library'][] = 'resilience_kit/kit';
    }
    return $build;
  }

}
