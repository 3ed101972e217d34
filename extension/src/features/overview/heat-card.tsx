import { RESOURCES, type Day, type ResourceId } from '@soxanh/core';
import { HeatMap } from '../../charts/heat-map.tsx';
import type { HeatMap as HeatModel } from '../../models/heat-map.ts';
import type { HeatYear } from '../../models/heat-year.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { DaysTable } from '../../ui/days-table.tsx';
import { Figure } from '../../ui/figure.tsx';
import { useLanguage, useWords } from '../../ui/language.ts';
import { SelectField } from '../../ui/select-field.tsx';
import styles from './overview.module.css';
import { WORDS } from './words.ts';

interface HeatCardProps {
  readonly heat: HeatModel;
  readonly today: Day;
  readonly departments: readonly { readonly id: string; readonly name: string }[];
  readonly onOpen: (resource: ResourceId, department: string | undefined, day: Day) => void;
}

/** A year at a glance, of one resource and one department or the whole office. */
export function HeatCard({ heat, today, departments, onOpen }: HeatCardProps) {
  const words = useWords(WORDS);
  const language = useLanguage();
  const { value: view } = heat.view;
  const { value: department } = heat.department;
  const whose = departments.find(({ id }) => id === department)?.name ?? words.office;
  const nameOf = (of: HeatYear): string =>
    words.heatName(RESOURCES[of.resource].name[language], whose, of.year);
  const isRead = heat.answer.value.value !== undefined;
  return (
    <Card title={words.heatTitle}>
      <Choices heat={heat} departments={departments} />
      {view !== undefined && <p class={styles['onPaper']}>{nameOf(view)}</p>}
      <div class={styles['map']}>
        {view === undefined ? (
          isRead && <p>{words.heatEmpty(heat.year.value)}</p>
        ) : (
          <Figure
            name={words.heatTitle}
            table={
              <DaysTable
                caption={words.heatTable}
                resource={view.resource}
                days={view.days}
                onOpen={(day) => onOpen(view.resource, department, day)}
              />
            }
          >
            <HeatMap
              name={nameOf(view)}
              resource={view.resource}
              days={view.days}
              limits={view.limits}
              today={today}
              onOpen={(day) => onOpen(view.resource, department, day)}
            />
          </Figure>
        )}
      </div>
    </Card>
  );
}

/** The whole office has no id of its own. */
const OFFICE = '';

function Choices({ heat, departments }: Pick<HeatCardProps, 'heat' | 'departments'>) {
  const words = useWords(WORDS);
  const language = useLanguage();
  const { value: year } = heat.year;
  const { value: resource } = heat.resource;
  return (
    <div class={styles['choices']}>
      {resource !== undefined && (
        <SelectField
          label={words.resource}
          value={resource}
          options={heat.resources.value.map((id) => ({ value: id, text: RESOURCES[id].name[language] }))}
          onChange={(id) => heat.showResource(id)}
        />
      )}
      <SelectField
        label={words.department}
        value={heat.department.value ?? OFFICE}
        options={[
          { value: OFFICE, text: words.office },
          ...departments.map(({ id, name }) => ({ value: id, text: name })),
        ]}
        onChange={(id) => heat.showDepartment(id === OFFICE ? undefined : id)}
      />
      <div class={styles['years']}>
        <Button onPress={() => heat.showYear(year - 1)} label={words.yearBefore}>
          ‹
        </Button>
        <span class={styles['yearNumber']} aria-live="polite">
          {year}
        </span>
        <Button
          onPress={() => heat.showYear(year + 1)}
          label={words.yearAfter}
          disabled={!heat.hasBegun(year + 1)}
        >
          ›
        </Button>
      </div>
    </div>
  );
}
