import { graphql } from '../../shared/graphql'

export const RollCall_RollCallLine = graphql(`
  fragment RollCall_RollCallLine on RollCallLine {
    seat { id code }
    organisation { id code name { ...Words_LocalisedText } }
    sector
    college
    choice
    entry { eid index }
  }
`)
