import { testFingerprint } from '@resilience-kit/sdk/testing';
import type { Meta } from '@storybook/web-components-vite';
import { townPage } from './town-page.ts';

/** The components on the site of a town, as `npm start` serves it: pasted, branded by nothing but the page's own style. */
const meta: Meta = {
  title: 'Start/Pages of a town',
  parameters: { layout: 'fullscreen', docs: { story: { inline: false, iframeHeight: 900 } } },
};

export default meta;

export const Home = townPage('index', {
  until: { 'rk-service-finder': '[part~=result]', 'rk-impact-counter': '[part~=amount]' },
});
export const FindingHelp = townPage('services', { until: { 'rk-service-finder': '[part~=result]' } });
export const AskingForHelp = townPage('ask', {
  until: { 'rk-intake-form': '[part~=form]', 'rk-quick-exit': '[part~=exit]' },
  // A page that is not served from the API's own host has the form in a frame; here there is no host to frame.
  prepare: (page) => {
    const form = page.querySelector('rk-intake-form');
    form?.setAttribute('isolation', 'inline');
    form?.setAttribute('keyset-fingerprint', testFingerprint);
  },
});
export const CheckingARequest = townPage('receipt', { until: { 'rk-receipt-status': '[part~=form]' } });
export const Results = townPage('results', {
  until: { 'rk-impact-panel': '[part~=figures]', 'rk-impact-counter': '[part~=amount]' },
});
export const ForStaff = townPage('staff', { until: { 'rk-intake-inbox': '[part~=unlock]' } });
