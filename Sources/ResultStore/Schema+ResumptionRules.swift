extension Schema {
    /// What has to hold where a run that was interrupted goes on.
    static let resumptionRules = """
        CREATE TRIGGER resumption_follows_an_interruption BEFORE INSERT ON resumption
        WHEN (SELECT status FROM run WHERE id = NEW.run_id) IS NOT 'interrupted'
            OR (SELECT ended_at FROM run WHERE id = NEW.run_id) IS NOT NEW.interrupted_at
        BEGIN SELECT RAISE(ABORT, 'only a run that was interrupted is resumed'); END;

        CREATE TRIGGER resumption_is_evidence BEFORE UPDATE ON resumption
        BEGIN SELECT RAISE(ABORT, 'evidence is never rewritten'); END;

        CREATE TRIGGER resumption_stays BEFORE DELETE ON resumption
        WHEN EXISTS (SELECT 1 FROM run WHERE id = OLD.run_id)
        BEGIN SELECT RAISE(ABORT, 'evidence goes only with its run'); END;

        CREATE TRIGGER resumption_is_never_replaced BEFORE INSERT ON resumption
        WHEN EXISTS (SELECT 1 FROM resumption WHERE id = NEW.id)
        BEGIN SELECT RAISE(ABORT, 'what is stored is never replaced'); END;

        CREATE TRIGGER run_has_one_image_of_each BEFORE INSERT ON run_image
        WHEN EXISTS (
            SELECT 1 FROM run_image JOIN image ON image.id = run_image.image_id
            JOIN image AS other ON other.id = NEW.image_id AND other.id <> image.id
                AND other.purpose = image.purpose AND other.server IS image.server
                AND other.release IS image.release
            WHERE run_image.run_id = NEW.run_id
        )
        BEGIN SELECT RAISE(ABORT, 'a run has one image of each server, release and bench'); END;
        """

    /// Whether an update of a run has it go on, as a resumption that is stored says.
    static let goesOn = """
        OLD.status = 'interrupted' AND NEW.status = 'running' AND EXISTS (
            SELECT 1 FROM resumption WHERE run_id = OLD.id
                AND interrupted_at IS OLD.ended_at AND lease IS NEW.lease
        )
        """
}
