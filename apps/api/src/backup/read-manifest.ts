import {
  IsArray,
  IsIn,
  IsInt,
  IsISO8601,
  IsOptional,
  IsString,
  Matches,
  Max,
  Min,
  ValidateNested,
  validateSync,
} from 'class-validator';
import { plainToInstance, Type } from 'class-transformer';
import { SECRET_FILES } from '@paretostudio/host';
import { BackupError } from './backup-error.js';
import {
  BACKUP_FORMAT,
  BACKUP_FORMAT_VERSION,
  SECRET_BYTES_MAX,
  secretPath,
  tablePath,
  type BackupManifest,
} from './manifest.js';

const NAME = /^[a-z_][a-z0-9_]{0,62}$/;
const SHA256 = /^[0-9a-f]{64}$/;

class Part {
  @IsString() path!: string;
  @IsInt() @Min(0) bytes!: number;
  @Matches(SHA256) sha256!: string;
}

class Table extends Part {
  @Matches(NAME) name!: string;
  @IsArray() @Matches(NAME, { each: true }) columns!: string[];
  @IsInt() @Min(0) rows!: number;
}

class Secret extends Part {
  @IsIn(Object.values(SECRET_FILES)) name!: string;
  @Max(SECRET_BYTES_MAX) override bytes!: number;
}

class Needed {
  @Matches(/^[a-z0-9_-]{1,64}$/) id!: string;
  @IsOptional() @IsString() fingerprint!: string | null;
}

class Manifest {
  @IsIn([BACKUP_FORMAT]) format!: typeof BACKUP_FORMAT;
  @IsString() productVersion!: string;
  @IsISO8601() createdAt!: string;
  @IsString() postgresVersion!: string;
  @IsInt() @Min(1) schemaLevel!: number;
  @IsArray() @ValidateNested({ each: true }) @Type(() => Table) tables!: Table[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => Secret) secrets!: Secret[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => Needed) peppers!: Needed[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => Needed) credentialKeys!: Needed[];
}

/**
 * Reads the manifest of an archive, which is not trusted.
 *
 * @throws {@link BackupError} If it is none, is of a layout that this program does not know, or names a part that has
 *   no business in a backup.
 */
export function readManifest(bytes: Buffer): BackupManifest {
  const value = jsonOf(bytes);
  if (value['format'] !== BACKUP_FORMAT) throw new BackupError('The file is no backup of this product.');
  if (value['formatVersion'] !== BACKUP_FORMAT_VERSION) {
    throw new BackupError(
      `The backup has the layout ${JSON.stringify(value['formatVersion'])}; this program reads ${BACKUP_FORMAT_VERSION}. Use the version that made it, or a newer one.`,
    );
  }
  const manifest = plainToInstance(Manifest, value);
  const isFine =
    validateSync(manifest, { forbidUnknownValues: true }).length === 0 &&
    hasDistinctParts(manifest) &&
    manifest.tables.every(({ name, path }) => path === tablePath(name)) &&
    manifest.secrets.every(({ name, path }) => path === secretPath(name));
  if (!isFine) throw new BackupError('The backup is damaged: its manifest cannot be read.');
  return { ...manifest, formatVersion: BACKUP_FORMAT_VERSION };
}

function hasDistinctParts({ tables, secrets }: Manifest): boolean {
  const paths = [...tables, ...secrets].map(({ path }) => path);
  return new Set(paths).size === paths.length;
}

function jsonOf(bytes: Buffer): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(bytes.toString('utf8'));
    if (typeof value === 'object' && value !== null) return value as Record<string, unknown>;
  } catch {
    // What is no JSON is no backup either.
  }
  throw new BackupError('The file is no backup of this product.');
}
