import { cleanup, configure } from '@testing-library/preact'
import { afterEach } from 'vitest'

afterEach(cleanup)

// Machines that build and test at once are slow: what is waited for may take its time.
configure({ asyncUtilTimeout: 8_000 })
