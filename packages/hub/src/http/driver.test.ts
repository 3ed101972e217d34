import { memorySubject } from '../db/memory/testing/subject.ts';
import { sqliteSubject } from '../db/sqlite/testing/subject.ts';
import { driverContract } from './contract/driver.ts';

driverContract(memorySubject);
driverContract(sqliteSubject);
