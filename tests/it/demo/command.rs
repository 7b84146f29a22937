//! `aryk demo`, as a newcomer runs it.

use std::{
    io::{BufRead, BufReader, Read, Write},
    net::{TcpListener, TcpStream},
    os::unix::fs::PermissionsExt,
    process::{Command, Stdio},
};

#[test]
fn the_command_keeps_the_passphrases_to_its_owner_and_offers_seats_to_this_machine_only() {
    let folder = std::env::temp_dir().join(format!("aryk-told-{}", std::process::id()));
    let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let mut demo = Command::new(env!("CARGO_BIN_EXE_aryk"));
    demo.args(["demo", "--pause-at", "rev2", "--listen"]).arg(format!("0.0.0.0:{port}"));
    let mut child = demo.arg("--data").arg(&folder).stdout(Stdio::piped()).spawn().unwrap();
    let mut said = BufReader::new(child.stdout.take().unwrap()).lines().map(Result::unwrap);
    let address = format!("Aryk is at http://0.0.0.0:{port}");
    assert!(said.any(|line| line == address));

    let file = folder.join("seats.tsv");
    assert_eq!(file.metadata().unwrap().permissions().mode() & 0o777, 0o600);
    let seats = std::fs::read_to_string(&file).unwrap();
    let rows: Vec<Vec<_>> = seats.lines().map(|row| row.split('\t').collect()).collect();
    assert_eq!(rows[0], ["handle", "role", "side", "category", "passphrase"]);
    assert!(rows.len() == 24 && rows.iter().all(|row| row.len() == 5));
    assert_eq!(rows[1][..4], ["Mulberry", "participant", "I", "expert"]);

    let mut page = String::new();
    let mut connection = TcpStream::connect(("127.0.0.1", port)).unwrap();
    connection.write_all(b"GET /sign-in HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n").unwrap();
    connection.read_to_string(&mut page).unwrap();
    child.kill().unwrap();
    child.wait().unwrap();
    std::fs::remove_dir_all(&folder).unwrap();
    assert!(page.contains("name=\"passphrase\"") && !page.contains("name=\"seat\""), "{page}");
}

#[test]
fn a_directory_that_holds_anything_is_left_alone() {
    let folder = std::env::temp_dir().join(format!("aryk-demo-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join("somebody's"), "words").unwrap();
    let output =
        Command::new(env!("CARGO_BIN_EXE_aryk")).arg("demo").arg("--data").arg(&folder).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    let sentence = String::from_utf8(output.stderr).unwrap();
    assert!(
        sentence.contains("is not empty: choose another directory with --data, or delete it"),
        "{sentence}"
    );
    assert_eq!(std::fs::read_dir(&folder).unwrap().count(), 1);
    std::fs::remove_dir_all(&folder).unwrap();
}
