import type { Phrases } from '../phrases';
import { actions } from './actions';
import { conditions } from './conditions';
import { gate } from './gate';
import { interplay } from './interplay';
import { mfa } from './mfa';
import { principals } from './principals';
import { resources } from './resources';
import { statement } from './statement';
import { text } from './text';

export const en: Phrases = {
  text,
  actions,
  resources,
  principals,
  conditions,
  mfa,
  gate,
  interplay,
  statement,
};
