import { describeBackup } from '../contract/back-up.ts';
import { memorySubject } from '../memory/testing/subject.ts';
import { sqliteSubject } from '../sqlite/testing/subject.ts';

describeBackup(memorySubject, memorySubject);
describeBackup(memorySubject, sqliteSubject);
describeBackup(sqliteSubject, memorySubject);
