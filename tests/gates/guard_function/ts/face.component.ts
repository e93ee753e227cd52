import { Component, ElementRef, OnInit, ViewChild } from '@angular/core';
import * as faceapi from '@vladmandic/face-api';

@Component({ selector: 'app-face', standalone: true, template: '<canvas #frame></canvas>' })
export class FaceComponent implements OnInit {
  @ViewChild('frame') frame!: ElementRef<HTMLCanvasElement>;

  async ngOnInit(): Promise<void> {
    await faceapi.computeFaceDescriptor(this.frame.nativeElement);
  }
}
