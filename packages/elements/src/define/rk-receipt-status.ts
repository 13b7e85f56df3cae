import { ReceiptStatus } from '../receipt-status/receipt-status.ts';
import { register } from './register.ts';

register('rk-receipt-status', ReceiptStatus);

declare global {
  interface HTMLElementTagNameMap {
    'rk-receipt-status': ReceiptStatus;
  }
}
