import { postgresAt, urlOf } from '../db/postgres/testing/subject.ts';
import { driverContract } from './contract/driver.ts';
import { lookingContract } from './contract/looking.ts';
import { protocolContract } from './contract/protocol.ts';

const postgres = postgresAt('PostgreSQL', () => urlOf('soxanh_hub'));
protocolContract(postgres);
lookingContract(postgres);
driverContract(postgres);
