export interface Surface {
  interfaceName: string;
  surfaceArea: number;
}

/* The facade detects faces of buildings: faceapi.detectSingleFace(video) would be something else. */
export class Facade {
  // await faceapi.detectAllFaces(video).withFaceDescriptors();
  detectFaces(surfaces: Surface[]): Surface[] {
    return surfaces.filter((surface) => surface.surfaceArea > 0);
  }
}
