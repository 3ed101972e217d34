import { isRoleOfDepartment, roleName, type Office, type Role } from '@soxanh/core';
import { INVITED_ROLES, type DutyDraft } from '../../models/invite.ts';
import { useLanguage, useWords } from '../../ui/language.ts';
import { SelectField } from '../../ui/select-field.tsx';
import { WORDS } from './words.ts';

interface DutyFieldsProps {
  readonly pair: DutyDraft;
  readonly office: Office;
  readonly onChange: (change: Partial<DutyDraft>) => void;
}

/** A role, and the department it is for where it is of one. */
export function DutyFields({ pair, office, onChange }: DutyFieldsProps) {
  const words = useWords(WORDS).invite;
  const language = useLanguage();
  const departments = office.departments.filter(({ kind }) => kind !== 'union');
  const isWhole = !isRoleOfDepartment(pair.role);
  return (
    <>
      <SelectField<Role>
        label={words.role}
        value={pair.role}
        options={INVITED_ROLES.map((value) => ({ value, text: roleName(value, language) }))}
        onChange={(role) => onChange({ role })}
      />
      <SelectField
        label={words.department}
        value={isWhole ? '' : pair.department}
        disabled={isWhole}
        options={[
          { value: '', text: isWhole ? words.whole : words.choose },
          ...departments.map(({ id, name }) => ({ value: id, text: name })),
        ]}
        onChange={(department) => onChange({ department })}
      />
    </>
  );
}
