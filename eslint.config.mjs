import astro from 'eslint-plugin-astro'
import tseslint from 'typescript-eslint'

export default tseslint.config(
  { ignores: ['dist', '.astro', 'test-results'] },
  tseslint.configs.strict,
  tseslint.configs.stylistic,
  astro.configs['flat/recommended'],
  astro.configs['flat/jsx-a11y-recommended'],
  {
    rules: {
      '@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
      '@typescript-eslint/non-nullable-type-assertion-style': 'off',
      eqeqeq: 'error',
      'no-console': 'error',
      'no-duplicate-imports': 'error',
    },
  },
  // Programs run by hand speak to their terminal.
  {
    files: [
      'public/donnees/exemples/*.ts',
      'src/data/check-content.ts',
      'src/fiche/cli.ts',
      'src/kit/cli.ts',
      'src/import/*.ts',
      'tests/run.ts',
      'tests/bench/*.ts',
    ],
    rules: { 'no-console': 'off' },
  },
)
