/** The PostgreSQL schema in which every table of the product stands. */
export const SCHEMA = 'paretostudio';
