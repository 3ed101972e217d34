import { memorySubject } from '../db/memory/testing/subject.ts';
import { sqliteSubject } from '../db/sqlite/testing/subject.ts';
import { isolationContract } from './contract/isolation.ts';

isolationContract(memorySubject, 20);
isolationContract(sqliteSubject, 20);
