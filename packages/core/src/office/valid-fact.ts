import * as v from 'valibot';
import type { Fact } from './fact.ts';
import { officeOfValid, type Office } from './office.ts';
import { FACT_VALUES } from './schema.ts';
import { isTopic } from './topic.ts';

/**
 * Tells whether a fact is of a topic this version knows and its value fits. Others are kept in the journal and have no
 * effect: a later version may know what they mean.
 */
export const isValidFact = ({ topic, value }: Fact): boolean =>
  isTopic(topic) && v.is(FACT_VALUES[topic], value);

/**
 * Reads an office out of its facts.
 *
 * @param facts the facts in force, in any order; those this version does not understand have no effect.
 * @example
 * const value = { name: 'Văn phòng' };
 * officeOf([{ id: '1', topic: 'office', of: 'office', from: '2026-06-01', value }]).name; // 'Văn phòng'
 */
export const officeOf = (facts: Iterable<Fact>): Office => officeOfValid([...facts].filter(isValidFact));
