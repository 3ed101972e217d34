import { memorySubject } from '../db/memory/testing/subject.ts';
import { sqliteSubject } from '../db/sqlite/testing/subject.ts';
import { lookingContract } from './contract/looking.ts';

lookingContract(memorySubject);
lookingContract(sqliteSubject);
