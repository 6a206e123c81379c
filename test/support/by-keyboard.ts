import type { Locator, Page } from 'playwright-core';

/** More stops than any screen has. */
const MOST_STOPS = 120;

/** Somebody who has a keyboard and nothing else. */
export class ByKeyboard {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  press(key: string): Promise<void> {
    return this.page.keyboard.press(key);
  }

  /** Goes on from stop to stop until it is reached; throws where it never is. */
  async to(wanted: Locator, key = 'Tab'): Promise<void> {
    await wanted.first().waitFor();
    for (let stops = 0; stops < MOST_STOPS; stops += 1) {
      if (await isFocused(wanted)) return;
      await this.press(key);
    }
    throw new Error(`it cannot be reached by ${key}: ${String(wanted)}`);
  }

  async type(field: string | RegExp, text: string): Promise<void> {
    await this.to(this.page.getByRole('textbox', { name: field }));
    await this.page.keyboard.type(text);
  }

  /** Of a set of radio buttons, by the arrows. */
  async choose(set: string | RegExp, option: string | RegExp): Promise<void> {
    const group = this.page.getByRole('group', { name: set });
    await this.to(group.getByRole('radio'));
    const wanted = group.getByRole('radio', { name: option });
    if (await isFocused(wanted)) await this.press('Space');
    else await this.to(wanted, 'ArrowDown');
  }

  /** Of a list that is searched while one types. */
  async pick(field: string | RegExp, typed: string): Promise<void> {
    const box = this.page.getByRole('combobox', { name: field });
    await this.to(box);
    await this.page.keyboard.type(typed);
    await this.page.getByRole('option', { name: typed }).first().waitFor();
    const list = this.page.getByRole('listbox');
    // What is found may come anew while one looks at it, and is no longer marked: then one marks it again. A second Enter on
    // a list that is just closing would send the form.
    for (let tries = 0; tries < 3; tries += 1) {
      if (tries > 0 || (await box.getAttribute('aria-activedescendant')) === null)
        await this.press('ArrowDown');
      await this.press('Enter');
      if (await isGone(list)) return;
    }
    await list.waitFor({ state: 'detached' });
  }

  async pressButton(name: string | RegExp): Promise<void> {
    await this.to(this.page.getByRole('button', { name, exact: true }));
    await this.press('Enter');
  }
}

/** Within the time in which a list closes. */
function isGone(list: Locator): Promise<boolean> {
  return list.waitFor({ state: 'detached', timeout: 700 }).then(
    () => true,
    () => false,
  );
}

async function isFocused(wanted: Locator): Promise<boolean> {
  const found = await wanted.evaluateAll((elements) =>
    elements.some((element) => element === element.ownerDocument.activeElement),
  );
  return found;
}
