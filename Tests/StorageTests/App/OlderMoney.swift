@testable import Storage

/// An award and an agreement with their lines, as they were kept before they were one book.
enum OlderMoney {
    static let all: [SQL] = [
        """
        INSERT INTO funding_award
            (id, name, funder, kind, pence, from_on, to_on, conditions, value_note, is_released, version)
        VALUES ('a', 'Grant', 'Body', 'grant', 3966100, '2023-04-01', '2024-03-31', \("A logo\nA return"), '', 1, 3)
        """,
        """
        INSERT INTO funding_entry (id, award_id, kind, words, pence, on_day, settled_on, action_address, project_id)
        VALUES ('f1', 'a', 'allocation', 'Visits', 500, NULL, NULL, '1.1', NULL)
        """,
        """
        INSERT INTO funding_entry (id, award_id, kind, words, pence, on_day, settled_on, action_address, project_id)
        VALUES ('f2', 'a', 'spend', 'Van', 7, '2023-05-02', NULL, NULL, 'f1')
        """,
        """
        INSERT INTO service_agreement
            (id, provider, service, pence, from_on, to_on, conditions, review_on, action_address, value_note)
        VALUES ('b', 'Light', 'Courses', 1800001, '2023-04-01', '2024-03-31', '', '2024-01-31', NULL, 'Good')
        """,
        """
        INSERT INTO agreement_entry (id, agreement_id, kind, words, pence, wanted, done, due_on, settled_on)
        VALUES ('e', 'b', 'deliverable', 'courses', NULL, 6, 4, NULL, NULL)
        """,
    ]
}
