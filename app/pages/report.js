"use strict";
const box = document.getElementById("find");
const sections = [...document.querySelectorAll("article.account")];
const rows = [...document.querySelectorAll("tbody tr[data-key]")];
document.documentElement.classList.add("js");
box.addEventListener("input", () => {
  const wanted = box.value.trim().toLowerCase();
  for (const item of [...sections, ...rows]) item.hidden = !item.dataset.key.includes(wanted);
});
for (const claim of document.querySelectorAll("a.claim")) {
  const fact = document.getElementById(claim.hash.slice(1));
  const light = (on) => () => fact && fact.classList.toggle("lit", on);
  for (const event of ["mouseenter", "focus"]) claim.addEventListener(event, light(true));
  for (const event of ["mouseleave", "blur"]) claim.addEventListener(event, light(false));
}
const open = (on) => () => document.querySelectorAll("article.account details").forEach((d) => { d.open = on; });
document.getElementById("unfold").addEventListener("click", open(true));
document.getElementById("fold").addEventListener("click", open(false));
