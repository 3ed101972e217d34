import { describeStorage } from '../contract/all.ts';
import { memorySubject } from './testing/subject.ts';

describeStorage(memorySubject);
