import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/**
 * Who may import whom: app knows features, features know shared, shared knows nobody; features never know each other.
 * Folders of features and of shared are one deep, so the relative path tells where an import leads.
 */
const walls = {
  otherFeature: { regex: '^\\.\\./(?!\\.\\.)|^\\.\\./\\.\\./features/', message: 'Features never import each other; compose them in src/app.' },
  app: { regex: '^\\.\\./(\\.\\./)?app/', message: 'Only the app knows the app.' },
  feature: { regex: '^\\.\\./(\\.\\./)?features/', message: 'Shared code knows no feature.' },
  testKit: { regex: '/testing/', message: 'Only tests use the test kit.' },
};
const mayNot = (...patterns) => ({ 'no-restricted-imports': ['error', { patterns }] });
const TESTS = '**/*.test.{ts,tsx}';

export default tseslint.config(
  { ignores: ['dist', 'node_modules'] },
  ...tseslint.configs.strictTypeChecked,
  {
    files: ['**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { projectService: true } },
    plugins: { 'react-hooks': reactHooks, 'jsx-a11y': jsxA11y },
    rules: {
      ...reactHooks.configs.recommended.rules,
      ...jsxA11y.flatConfigs.recommended.rules,
      // Safari drops the list role when list-style is none, so lists say it aloud.
      'jsx-a11y/no-redundant-roles': ['error', { ul: ['list'], ol: ['list'] }],
      'no-restricted-syntax': ['error', { selector: 'ExportDefaultDeclaration', message: 'Name what you export.' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      'max-lines': ['error', 200],
    },
  },
  { files: ['src/features/**'], ignores: [TESTS], rules: mayNot(walls.otherFeature, walls.app, walls.testKit) },
  { files: ['src/features/**/*.test.{ts,tsx}'], rules: mayNot(walls.otherFeature, walls.app) },
  { files: ['src/shared/**'], ignores: [TESTS], rules: mayNot(walls.feature, walls.app, walls.testKit) },
  { files: ['src/shared/**/*.test.{ts,tsx}'], rules: mayNot(walls.feature, walls.app) },
  { files: ['src/app/**'], ignores: [TESTS], rules: mayNot(walls.testKit) },
  { files: [TESTS, 'src/testing/**'], rules: { 'max-lines': ['error', 300] } },
  { files: ['vite.config.ts'], rules: { 'no-restricted-syntax': 'off' } },
  { files: ['**/*.js'], ...tseslint.configs.disableTypeChecked },
);
