import { postgresAt, urlOf } from '../db/postgres/testing/subject.ts';
import { comingBackContract } from './contract/come-back.ts';

comingBackContract(postgresAt('PostgreSQL', () => urlOf('soxanh_hub')));
