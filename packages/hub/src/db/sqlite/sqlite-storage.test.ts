import { describeStorage } from '../contract/all.ts';
import { sqliteSubject } from './testing/subject.ts';

describeStorage(sqliteSubject);
