import { memorySubject } from '../db/memory/testing/subject.ts';
import { sqliteSubject } from '../db/sqlite/testing/subject.ts';
import { comingBackContract } from './contract/come-back.ts';

comingBackContract(memorySubject);
comingBackContract(sqliteSubject);
