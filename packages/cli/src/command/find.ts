import {
  isResourceId,
  ok,
  RESOURCE_IDS,
  type Department,
  type Office,
  type ResourceId,
  type Result,
} from '@soxanh/core';
import { departmentNamed, resourceNamed } from '@soxanh/files';
import { misuse, refuse, type Complaint } from '../world/complaint.ts';

/** The department of an option: by id, name or short form. */
export function findDepartment(
  office: Office,
  text: string,
  option = 'department',
): Result<Department, Complaint> {
  const found = departmentNamed(text, office);
  if (found !== undefined) return ok(found);
  const known = office.departments.map(({ id }) => id).join(', ');
  return refuse(
    `--${option} "${text}": sổ không có phòng này. Các phòng: ${known}.`,
    `--${option} "${text}": the book has no such department. There are: ${known}.`,
  );
}

/** The resource of an option: by id or name. */
export function findResource(text: string): Result<ResourceId, Complaint> {
  const found = resourceNamed(text);
  return found !== undefined && isResourceId(found)
    ? ok(found)
    : misuse(
        `--resource "${text}": chọn một trong ${RESOURCE_IDS.join(' | ')}.`,
        `--resource "${text}": choose one of ${RESOURCE_IDS.join(' | ')}.`,
      );
}
