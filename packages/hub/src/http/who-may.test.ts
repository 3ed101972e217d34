import { memorySubject } from '../db/memory/testing/subject.ts';
import { sqliteSubject } from '../db/sqlite/testing/subject.ts';
import { whoMayContract } from './contract/who-may.ts';

whoMayContract(memorySubject);
whoMayContract(sqliteSubject);
