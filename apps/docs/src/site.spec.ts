describe('the site', () => {
  it('has pages', () => {
    expect(1).toBe(1);
  });
});
