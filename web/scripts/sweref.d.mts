export function projection(lat: number, lon: number): [number, number]
