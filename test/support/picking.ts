import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** The field of a form in which somebody is chosen, as people use it. */
export class Picking {
  readonly page: Page;
  readonly role: string;

  constructor(page: Page, role: string) {
    this.page = page;
    this.role = role;
  }

  get field(): Locator {
    return this.page.getByRole('combobox', { name: this.role });
  }

  /** All that stands around the field: the duty, who is chosen, and what is said of them. */
  get group(): Locator {
    return this.page.getByRole('group', { name: this.role });
  }

  async open(): Promise<Locator> {
    await this.field.click();
    const list = this.page.getByRole('listbox', { name: `Whom to choose: ${this.role}` });
    await list.getByRole('option').first().waitFor();
    return list;
  }

  /** Somebody in the list, once it is open. */
  async candidate(name: string): Promise<Locator> {
    const list = await this.open();
    await this.field.fill(name);
    await this.page.locator('[role=listbox][aria-busy=false]').waitFor();
    const found = list.getByRole('option').filter({ hasText: name });
    await found.first().waitFor();
    return found.first();
  }

  async choose(name: string): Promise<void> {
    await (await this.candidate(name)).click();
    await expect.poll(() => this.field.inputValue()).toBe(name);
  }
}
