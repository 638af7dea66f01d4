import { PageInput } from '../validation/page-input.js';

/** Which part of a person's notices to list. */
export class ListNoticesInput extends PageInput {}
