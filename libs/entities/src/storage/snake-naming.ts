import { DefaultNamingStrategy, type NamingStrategyInterface } from 'typeorm';

/** Names a column after its property, with underscores: `accountId` is `account_id`. */
export class SnakeNaming extends DefaultNamingStrategy implements NamingStrategyInterface {
  override columnName(propertyName: string, customName: string): string {
    return customName || propertyName.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  }
}
