import * as THREE from 'three';

interface Face {
  a: number;
  b: number;
  c: number;
}

/** Detects faces of the mesh that point away from the camera and drops them. */
export function detectBackFaces(geometry: THREE.BufferGeometry, eye: THREE.Vector3): Face[] {
  const position = geometry.getAttribute('position');
  const faces: Face[] = [];
  for (let i = 0; i < position.count; i += 3) {
    const normal = new THREE.Vector3().fromBufferAttribute(position, i);
    if (normal.dot(eye) > 0) {
      faces.push({ a: i, b: i + 1, c: i + 2 });
    }
  }
  return faces;
}

export async function uploadFaces(faces: Face[]): Promise<void> {
  await fetch('/api/mesh/faces', { method: 'POST', body: JSON.stringify({ faces }) });
}

export function storeFaces(name: string, faces: Face[]): void {
  localStorage.setItem(`mesh_faces_${name}`, JSON.stringify(faces));
  console.log('faces', faces);
}
