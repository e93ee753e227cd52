import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';

@Component({
  selector: 'app-home',
  standalone: true,
  imports: [RouterLink],
  template: `<a routerLink="/face">人脸打卡</a><a routerLink="/class">人脸打卡</a><a routerLink="/quick">快速打卡</a>`,
})
export class HomeComponent {}
