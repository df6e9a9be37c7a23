export function element(name: string, role?: string): HTMLElement {
  const created = document.createElement('div');
  created.className = name;
  if (role !== undefined) created.setAttribute('role', role);
  return created;
}
