# The dialogue at a glance, and the stages of its agenda items.
stage-1 = Deciding to engage
stage-2 = Mapping and naming
stage-3 = Probing
stage-4 = Building a scenario
stage-5 = Acting together
guidance-1 = We decide whether to talk, with whom, and by which rules.
guidance-2 = We say what troubles us and listen, until we can name what we really need to focus on.
guidance-3 = We look into the most pressing problems, and weigh ways to change them against doing nothing.
guidance-4 = We work out steps: who could take them, what stands in the way, and in what order one step invites the next.
guidance-5 = We put what we have agreed into the hands of those who can act.
stage-ask = Choose the stage that fits what the group is doing now.
stage-hint = A stage gives orientation and blocks nothing. Going back is normal. The record notes the change.
stage-set = Set the stage
stage-leave = Leave it as it is

overview-lede = What this dialogue works on, in which groups, and how far each question has come.
overview-ask = See what awaits you
overview-sides = Who takes part
overview-people =
    { $n ->
        [one] one person takes part
       *[other] { $n } people take part
    }
overview-few = fewer than { $n } people take part
overview-stand = How far the sides stand together is shown with each text, never before a check has closed.
overview-agenda = Agenda
overview-no-items = Nothing is on the agenda yet.
overview-item = Item
overview-lead = Group
overview-set-stage = Set the stage
overview-yours = yours
overview-moderators = co-moderators: { $who }
overview-text = Text
overview-how = How we work
