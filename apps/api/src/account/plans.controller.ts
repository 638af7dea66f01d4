import { Controller, Get } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { Public } from '@paretostudio/passport-api-key';
import { listPlans, PlanList } from '@paretostudio/studio';
import { Shapes } from '../docs/shapes.decorator.js';

/** The plans that there are. */
@Controller('v1/plans')
export class PlansController {
  @Get()
  @Public()
  @ApiOperation({ operationId: 'listPlans', summary: 'Every plan with its limits, caps and features' })
  @Shapes({ output: PlanList })
  list(): PlanList {
    return listPlans();
  }
}
