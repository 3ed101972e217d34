import { memorySubject } from '../db/memory/testing/subject.ts';
import { sqliteSubject } from '../db/sqlite/testing/subject.ts';
import { protocolContract } from './contract/protocol.ts';

protocolContract(memorySubject);
protocolContract(sqliteSubject);
