import { PageInput } from '../validation/page-input.js';

/** Which part of the connections to list. */
export class ListConnectionsInput extends PageInput {}
