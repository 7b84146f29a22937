# The dialogue at a glance, and the stages of its agenda items.
stage-1 = Deciding to engage
stage-2 = Mapping and naming
stage-3 = Probing
stage-4 = Building a scenario
stage-5 = Acting together
stage-1-guidance = We decide whether to talk, with whom, and by which rules.
stage-2-guidance = We say what troubles us and listen, until we can name what we really need to focus on.
stage-3-guidance = We look into the most pressing problems, and weigh ways to change them against doing nothing.
stage-4-guidance = We work out steps: who could take them, what stands in the way, and in what order one step invites the next.
stage-5-guidance = We put what we have agreed into the hands of those who can act.
