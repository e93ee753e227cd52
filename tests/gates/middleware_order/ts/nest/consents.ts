import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { Consent } from './consent.entity';

@Injectable()
export class Consents {
  constructor(@InjectRepository(Consent) private readonly rows: Repository<Consent>) {}

  find(user: string, about: string) {
    return this.rows.findOneBy({ user, about });
  }
}
