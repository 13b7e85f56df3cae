<?php

declare(strict_types=1);

namespace Drupal\resilience_kit\Form;

use Drupal\Component\Utility\UrlHelper;
use Drupal\Core\Cache\Cache;
use Drupal\Core\Form\ConfigFormBase;
use Drupal\Core\Form\FormStateInterface;

/**
 * Configuration → Web services → Resilience Kit.
 */
final class SettingsForm extends ConfigFormBase {

  private const SETTINGS = 'resilience_kit.settings';

  /**
   * {@inheritdoc}
   */
  public function getFormId(): string {
    return 'resilience_kit_settings';
  }

  /**
   * {@inheritdoc}
   */
  protected function getEditableConfigNames(): array {
    return [self::SETTINGS];
  }

  /**
   * {@inheritdoc}
   */
  public function buildForm(array $form, FormStateInterface $form_state): array {
    $settings = $this->config(self::SETTINGS);
    $form['api'] = [
      '#type' => 'url',
      '#title' => $this->t('Address of the API'),
      '#description' => $this->t('The components ask this server and nobody else.'),
      '#default_value' => $settings->get('api'),
      '#required' => TRUE,
    ];
    $form['script'] = [
      '#type' => 'textfield',
      '#title' => $this->t('Address of resilience-kit.js'),
      '#description' => $this->t('A path on this site, such as /libraries/resilience-kit/resilience-kit.js, or a web address. Empty: the files of the API.'),
      '#default_value' => $settings->get('script'),
    ];
    $form['hromada'] = [
      '#type' => 'textfield',
      '#title' => $this->t('Hromada (KATOTTG code)'),
      '#description' => $this->t('Searches in blocks begin with it. Empty: all of Ukraine.'),
      '#default_value' => $settings->get('hromada'),
    ];
    return parent::buildForm($form, $form_state);
  }

  /**
   * {@inheritdoc}
   */
  public function validateForm(array &$form, FormStateInterface $form_state): void {
    parent::validateForm($form, $form_state);
    $script = trim((string) $form_state->getValue('script'));
    if ($script !== '' && !preg_match('#^/[^/]#', $script) && !UrlHelper::isValid($script, TRUE)) {
      $form_state->setErrorByName('script', $this->t('This is neither a path on this site nor a web address.'));
    }
    $hromada = trim((string) $form_state->getValue('hromada'));
    if ($hromada !== '' && !preg_match('/^UA\d{17}$/', $hromada)) {
      $form_state->setErrorByName('hromada', $this->t('A KATOTTG code begins with UA and has 17 digits.'));
    }
  }

  /**
   * {@inheritdoc}
   */
  public function submitForm(array &$form, FormStateInterface $form_state): void {
    $settings = $this->config(self::SETTINGS);
    foreach (['api', 'script', 'hromada'] as $name) {
      $settings->set($name, trim((string) $form_state->getValue($name)));
    }
    $settings->save();
    // The address of the script stands in the description of the library.
    Cache::invalidateTags(['library_info']);
    parent::submitForm($form, $form_state);
  }

}
