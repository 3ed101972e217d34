import { describeStorage } from '../contract/all.ts';
import { postgresAt, urlOf } from './testing/subject.ts';

describeStorage(postgresAt('PostgreSQL', () => urlOf('soxanh_hub')));
