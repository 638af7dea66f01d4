import { Controller, Delete, Get } from '@nestjs/common';
import { RequireAction } from '@paretostudio/passport-api-key';
import { AppService } from './app.service';

@Controller()
export class AppController {
  constructor(private readonly appService: AppService) {}

  @Get()
  @RequireAction('greet')
  getHello(): string {
    return this.appService.getHello();
  }

  @Delete()
  @RequireAction('forget_greetings')
  forget(): string {
    return 'Forgotten.';
  }
}
