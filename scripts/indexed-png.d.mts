export function toIndexedPng(png: Uint8Array): Buffer;
export function readPng(png: Uint8Array): { width: number; height: number; pixels: Uint32Array };
