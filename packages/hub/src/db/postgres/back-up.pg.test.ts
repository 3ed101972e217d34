import { describeBackup } from '../contract/back-up.ts';
import { memorySubject } from '../memory/testing/subject.ts';
import { sqliteSubject } from '../sqlite/testing/subject.ts';
import { postgresAt, urlOf } from './testing/subject.ts';

const postgres = postgresAt('PostgreSQL', () => urlOf('soxanh_hub'));

describeBackup(sqliteSubject, postgres);
describeBackup(postgres, sqliteSubject);
describeBackup(postgres, memorySubject);
