import { webKit } from './engines.ts';
import { testEngine } from './suite.ts';

testEngine(webKit());
