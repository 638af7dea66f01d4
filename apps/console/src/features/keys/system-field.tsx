import { OPERATING_SYSTEMS, type OperatingSystem } from '@paretostudio/client-setup';
import { SelectField } from '../../ui/fields.js';
import { OPERATING_SYSTEM_NAMES } from './operating-system.js';

/** Chooses the system that a setup is made for. */
export function SystemField({
  os,
  onChange,
}: {
  readonly os: OperatingSystem;
  readonly onChange: (os: OperatingSystem) => void;
}) {
  return (
    <SelectField
      label="System"
      value={os}
      options={OPERATING_SYSTEMS.map((value) => ({ value, label: OPERATING_SYSTEM_NAMES[value] }))}
      onChange={({ target }) => onChange(OPERATING_SYSTEMS.find((value) => value === target.value) ?? os)}
    />
  );
}
