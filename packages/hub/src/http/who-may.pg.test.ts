import { postgresAt, urlOf } from '../db/postgres/testing/subject.ts';
import { whoMayContract } from './contract/who-may.ts';

whoMayContract(postgresAt('PostgreSQL', () => urlOf('soxanh_hub')));
