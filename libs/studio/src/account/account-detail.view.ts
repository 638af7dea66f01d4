import { Nested } from '../validation/nested.js';
import { AccountSavedView } from './account-saved.view.js';
import { AccountView } from './account.view.js';

/** An account with what it keeps, to be held against the caps of its plan. */
export class AccountDetailView extends AccountView {
  @Nested(() => AccountSavedView)
  saved!: AccountSavedView;
}
