import { IsArray } from 'class-validator';
import { Nested } from '../validation/nested.js';
import { PlanView } from './plan.view.js';

/** Every plan of the studio, the smallest first. */
export class PlanList {
  @IsArray()
  @Nested(() => PlanView, { each: true })
  items!: PlanView[];
}
