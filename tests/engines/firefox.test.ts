import { firefox } from './engines.ts';
import { testEngine } from './suite.ts';

testEngine(firefox());
