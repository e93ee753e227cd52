export declare function frame(): HTMLCanvasElement;
