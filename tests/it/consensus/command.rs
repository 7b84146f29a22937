//! `aryk consensus FILE|-`, as a facilitator runs it.

use super::{MET, Seat, VECTORS, both, label, on, procedure};
use aryk::domain::consensus::{Answer, Condition, Outcome, ResultLabel};
use serde_json::{Value, json};
use std::io::Write;
use std::process::{Command, Output, Stdio};

const EXAMPLE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/consensus-example.json");

fn consensus(argument: &str, input: &[u8]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_aryk"));
    command.args(["consensus", argument]);
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    child.stdin.take().unwrap().write_all(input).unwrap();
    child.wait_with_output().unwrap()
}

fn computed(output: &Output) -> Value {
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    assert!(output.stderr.is_empty());
    serde_json::from_slice(&output.stdout).unwrap()
}

/// The sentence of a refusal.
fn refused(output: Output) -> String {
    assert_eq!(output.status.code(), Some(2));
    assert!(output.stdout.is_empty());
    let sentence = String::from_utf8(output.stderr).unwrap();
    assert!(
        sentence.starts_with("aryk: ") && sentence.ends_with('\n') && sentence.lines().count() == 1,
        "{sentence}"
    );
    sentence
}

fn paper(seats: &[Seat], sufficient_consensus: bool) -> Value {
    let seat = |(at, (side, category, answer)): (usize, &Seat)| {
        json!({
            "seat": format!("{side}{at}"), "side": side, "category": category,
            "stance": answer.map(|answer| answer.stance().code()),
            "ad_referendum": answer.is_some_and(Answer::is_ad_referendum),
        })
    };
    json!({
        "sides": ["I", "B"],
        "seats": seats.iter().enumerate().map(seat).collect::<Vec<_>>(),
        "rules": {"sufficient_consensus": sufficient_consensus, "protected_categories": ["community_leader"]},
        "preconditions": {
            "notified": true, "earlier_check_failed": true,
            "objections_addressed": true, "no_pending_consultation": true,
        },
    })
}

#[test]
fn every_vector_gives_its_label_on_paper() {
    for (number, i, b, off, with) in VECTORS {
        for (switched_on, expected) in [(false, off), (true, with)] {
            let input = paper(&both(i, b), switched_on).to_string();
            let answer = computed(&consensus("-", input.as_bytes()));
            let result: ResultLabel = answer["result"].as_str().unwrap().parse().unwrap();
            let suffix = answer["ad_referendum"].as_bool().unwrap();
            assert_eq!(label(result, suffix), expected, "{number}, 3.7 {switched_on}");
            let parallel = answer["parallel_consent"].as_bool().unwrap();
            let never = if parallel { &procedure::FAIL[..] } else { &procedure::PASS };
            assert!(!never.contains(&number), "{number}: {parallel}");
        }
    }
}

#[test]
fn the_answer_is_one_object_with_the_same_reasons_as_the_engine() {
    let seats = both("1*6 c1 c7", "1*7 1r");
    let Outcome { reasons, .. } = super::roll(seats.clone()).outcome(&on(), MET);
    let output = consensus("-", paper(&seats, true).to_string().as_bytes());
    assert_eq!(
        String::from_utf8_lossy(&output.stdout),
        "{\"result\":\"NO_CONSENSUS\",\"ad_referendum\":true,\"parallel_consent\":true,\"reasons\":[\"objection:I\",\"protected:I\"]}\n"
    );
    assert_eq!(reasons.iter().map(ToString::to_string).collect::<Vec<_>>(), ["objection:I", "protected:I"]);
}

#[test]
fn rules_and_preconditions_left_out_are_the_strict_ones() {
    let mut input = paper(&both("1*5 7", "1*6"), true);
    input.as_object_mut().unwrap().remove("preconditions");
    let reasons = computed(&consensus("-", input.to_string().as_bytes()))["reasons"].clone();
    let preconditions = ["notified", "earlier_check", "objections_addressed", "consultation"];
    assert!(preconditions.iter().all(|code| reasons.as_array().unwrap().contains(&json!(code))), "{reasons}");

    input.as_object_mut().unwrap().remove("rules");
    let answer = computed(&consensus("-", input.to_string().as_bytes()));
    assert_eq!((&answer["result"], &answer["reasons"]), (&json!("NO_CONSENSUS"), &json!(["objection:I"])));

    let mut input = paper(&both("1*6 c1 c7", "1*8"), true);
    input["rules"].as_object_mut().unwrap().remove("protected_categories"); // CON-12: community leaders
    assert_eq!(computed(&consensus("-", input.to_string().as_bytes()))["result"], "NO_CONSENSUS");
}

#[test]
fn a_roll_of_one_side_or_none_is_a_result_and_not_an_error() {
    for sides in [json!([]), json!(["I"])] {
        let input = json!({"sides": sides, "seats": []}).to_string();
        assert_eq!(computed(&consensus("-", input.as_bytes()))["result"], "INVALID");
    }
}

#[test]
fn doubtful_input_is_refused_in_one_sentence() {
    let base = paper(&both("1 1", "1 1"), true);
    let changed = |pointer: &str, value: Value| {
        let mut input = base.clone();
        *input.pointer_mut(pointer).unwrap() = value;
        input.to_string()
    };
    let without = |pointer: &str, field: &str| {
        let mut input = base.clone();
        input.pointer_mut(pointer).unwrap().as_object_mut().unwrap().remove(field).unwrap();
        input.to_string()
    };
    let cases = [
        (String::new(), "EOF"),
        ("not JSON".into(), "expected"),
        (format!("{base} {base}"), "trailing"),
        ("[".repeat(100_000), "invalid type"),
        (without("", "sides"), "missing field `sides`"),
        (without("", "seats"), "missing field `seats`"),
        (without("/seats/0", "stance"), "missing field `stance`"),
        (without("/seats/0", "side"), "missing field `side`"),
        (without("/seats/0", "category"), "missing field `category`"),
        (changed("/seats/0/stance", json!("G8")), "not a stance from G1 to G7"),
        (changed("/seats/0/stance", json!(1)), "invalid type"),
        (changed("/seats/0/side", json!("J")), "seat \"I0\": the side is not on the roll"),
        (changed("/seats/0/seat", json!("I1")), "the seat \"I1\" is listed twice"),
        (changed("/sides", json!(["I", "B", "I"])), "the side \"I\" is listed twice"),
        (base.to_string().replacen(r#""seats""#, r#""sides":[],"seats""#, 1), "duplicate field `sides`"),
        (base.to_string().replace("notified", "notifed"), "unknown field `notifed`"),
        (base.to_string().replace("sufficient_consensus", "suficient"), "unknown field `suficient`"),
        (base.to_string().replace("notified", r"line\nbreak \u001b[31m"), "line break  [31m"),
    ];
    for (input, why) in cases {
        let sentence = refused(consensus("-", input.as_bytes()));
        assert!(sentence.contains(why), "{sentence} lacks {why}, for {:.200}", input);
    }
    refused(consensus("-", b"{\"sides\":[\"\xff\"],\"seats\":[]}"));
}

#[test]
fn ad_referendum_is_refused_on_anything_but_support() {
    for stance in [json!("G4"), json!("G5"), json!("G6"), json!("G7"), Value::Null] {
        let mut input = paper(&both("1", "1"), false);
        input["seats"][0]["stance"] = stance;
        input["seats"][0]["ad_referendum"] = json!(true);
        let sentence = refused(consensus("-", input.to_string().as_bytes()));
        assert!(sentence.contains("ad referendum"), "{sentence}");
    }
}

#[test]
fn a_file_that_is_absent_a_folder_or_too_large_is_refused() {
    let folder = env!("CARGO_TARGET_TMPDIR");
    let large = format!("{folder}/large-check.json");
    std::fs::write(&large, vec![b' '; (16 << 20) + 1]).unwrap();
    assert!(refused(consensus(&large, b"")).contains("larger than 16 MiB"));
    std::fs::remove_file(large).unwrap();
    refused(consensus(folder, b""));
    refused(consensus(&format!("{folder}/absent.json"), b""));
}

#[test]
fn the_help_and_the_guide_name_every_reason_and_the_example_is_true() {
    let guide = include_str!("../../../docs/consensus.md");
    let help = String::from_utf8(consensus("--help", b"").stdout).unwrap();
    for condition in Condition::ALL {
        assert!(help.contains(condition.code()), "the help lacks {}", condition.code());
        assert!(guide.contains(&format!("`{}", condition.code())), "the guide lacks {}", condition.code());
    }
    let output = consensus(EXAMPLE, b"");
    computed(&output);
    assert!(
        guide.contains(String::from_utf8(output.stdout).unwrap().trim()),
        "the guide shows another answer"
    );
    assert!(guide.contains("aryk consensus docs/consensus-example.json"));
}
